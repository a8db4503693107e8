// Source code without a letter beyond ASCII: one such letter, and the engine keeps and reads the whole file in twice the bytes.

/**
 * Writes each letter beyond ASCII as the escape that means the same in a string, in a pattern and in a name.
 * @param {string} code
 * @returns {string}
 */
export const inAscii = (code) =>
  // A backslash before such a letter means nothing, and before its escape it would mean a backslash: it goes. Two are one of the text.
  code.replace(
    /(?<!\\)((?:\\\\)*)\\?([\u0080-\uffff])/g,
    (_, backslashes, letter) => `${backslashes}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
