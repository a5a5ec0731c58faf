import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts short texts, such as tokens, so a copy of the database doesn't reveal them. */
export type SecretBox = {
  /** Returns `v1.<key>.<iv>.<tag>.<text>`. Opening requires the same `context` (whose token it is), so rows can't be swapped. */
  seal(text: string, context: string): string;
  /** Null if the text was sealed with another key or for another context, or was changed since. */
  open(sealed: string, context: string): string | null;
};

const algorithm = 'aes-256-gcm';
/** NIST SP 800-38D: a 96-bit nonce and a 128-bit tag. */
const nonceBytes = 12;
const tagBytes = 16;
const version = 'v1';

/** Creates a box with a 32-byte `key`. Sealed texts include a name for the key, which reveals nothing about the key itself. */
export function createSecretBox(key: Uint8Array): SecretBox {
  const keyName = createHash('sha256').update('fineprint key').update(key).digest('base64url').slice(0, 8);
  return {
    seal(text, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [version, keyName, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    open(sealed, context) {
      const [of, name, nonce, tag, body] = sealed.split('.');
      if (of !== version || name !== keyName || nonce === undefined || tag === undefined || body === undefined)
        return null;
      try {
        const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, 'base64url'), { authTagLength: tagBytes });
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
      } catch {
        // Node throws a plain Error if the tag doesn't match; it has no further details.
        return null;
      }
    },
  };
}
