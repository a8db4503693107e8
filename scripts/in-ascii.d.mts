/** Writes each letter beyond ASCII as the escape that means the same in a string, in a pattern and in a name. */
export declare const inAscii: (code: string) => string;
