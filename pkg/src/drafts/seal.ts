/**
 * What makes a draft unreadable without its passphrase: AES-GCM with 256 bits, and a key that PBKDF2 makes of the
 * passphrase. The key cannot be taken out of the browser's keeping, and is never written anywhere.
 */

/**
 * How often PBKDF2 goes over a passphrase with HMAC-SHA-256: what the OWASP Password Storage Cheat Sheet asks for
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2). Another number is another
 * format of draft.
 */
const ROUNDS = 600_000;

/** A draft's length says little: its content is filled up to a multiple of this many bytes. */
const BLOCK = 4096;

/** Where the length of the content stands, before it. */
const HEAD = 4;

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Sealed {
  /** Random, another for each time that something is sealed: AES-GCM must never see one twice with the same key. */
  iv: Bytes;
  sealed: ArrayBuffer;
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The key of a passphrase. The same letters, however a keyboard composes them, are the same passphrase. */
export async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals a text. `bound` stands in clear beside it, and what is sealed opens with the same alone. */
export async function seal(text: string, key: CryptoKey, bound: string): Promise<Sealed> {
  const iv = randomBytes(12);
  const sealed = await crypto.subtle.encrypt(how(iv, bound), key, padded(text));
  return { iv, sealed };
}

/** The text again; `null` where the key is another's, or anything was changed. */
export async function unseal({ iv, sealed }: Sealed, key: CryptoKey, bound: string): Promise<string | null> {
  try {
    return unpadded(await crypto.subtle.decrypt(how(iv, bound), key, sealed));
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null;
    throw error;
  }
}

function how(iv: Bytes, bound: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(bound), tagLength: 128 };
}

function padded(text: string): Bytes {
  const content = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil((HEAD + content.length) / BLOCK) * BLOCK);
  new DataView(whole.buffer).setUint32(0, content.length);
  whole.set(content, HEAD);
  return whole;
}

function unpadded(whole: ArrayBuffer): string {
  const length = new DataView(whole).getUint32(0);
  return new TextDecoder().decode(new Uint8Array(whole, HEAD, length));
}
