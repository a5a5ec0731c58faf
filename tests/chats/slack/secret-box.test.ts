import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSecretBox } from '../../../src/chats/slack/secret-box.ts';

const box = createSecretBox(randomBytes(32));

describe('createSecretBox()', () => {
  it('opens what it sealed, for whom it was sealed', () => {
    const sealed = box.seal('xoxb-secret “é”', 'T1');
    expect(sealed).not.toContain('xoxb');
    expect(box.open(sealed, 'T1')).toBe('xoxb-secret “é”');
    expect(box.open(sealed, 'T2')).toBeNull();
  });

  it('seals the same text another way each time', () => {
    expect(box.seal('x', 'T1')).not.toBe(box.seal('x', 'T1'));
  });

  it('opens nothing of another key, nothing that was changed, and nothing else', () => {
    const sealed = box.seal('secret', 'T1');
    expect(createSecretBox(randomBytes(32)).open(sealed, 'T1')).toBeNull();
    const parts = sealed.split('.');
    for (let part = 0; part < parts.length; part += 1) {
      const changed = parts.with(part, [...(parts[part] ?? '')].toReversed().join(''));
      expect(box.open(changed.join('.'), 'T1')).toBeNull();
      expect(box.open(parts.toSpliced(part, 1).join('.'), 'T1')).toBeNull();
    }
    for (const other of ['', 'v1', '....', 'v1.a.b.c.d']) expect(box.open(other, 'T1')).toBeNull();
  });
});
