// A short mark by which a text is known again, for comparing versions; it protects nothing against forgery.

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a of a text's UTF-16 code units, 64 bits as 16 hexadecimal digits.
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
