/** 128 bits: no two pages of a table make up the same. */
const BYTES = 16;

/**
 * Makes a name up: 32 hexadecimal digits of chance. Not `crypto.randomUUID`, which browsers keep from pages that are
 * served without TLS, as a box at the table does.
 */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
