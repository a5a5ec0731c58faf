import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals short texts, such as tokens, so that whoever copies the database cannot read them. */
export type SecretBox = {
  /** `v1.<key>.<iv>.<tag>.<text>`. `context` (whose token it is) must be the same at opening, so that no row can be put in another's place. */
  seal(text: string, context: string): string;
  /** Null: sealed with another key, for another context, or changed since. */
  open(sealed: string, context: string): string | null;
};

const algorithm = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits for the nonce, 128 for the tag. */
const nonceBytes = 12;
const tagBytes = 16;
const version = 'v1';

/** `key`: 32 bytes. The name of the key, which stands in what it sealed, tells nothing of it. */
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
        // Node throws a plain Error for a tag that does not fit; there is nothing more to know about it.
        return null;
      }
    },
  };
}
