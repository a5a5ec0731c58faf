import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EndedEarly, HeadersTooLong, NotHttp, readLoosely } from '../../../src/net/fetch/read-loosely.ts';

const limits = { maxHeaderBytes: 1_000, maxBodyBytes: 500 };

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (answer: string, size = 10_000) => {
  const received = await readLoosely(pieces(Buffer.from(answer, 'latin1'), size), limits);
  return { ...received, body: received.body === null ? null : Buffer.from(received.body).toString('latin1') };
};

/** Each is read by curl or by browsers, and has the status 200 and the body `hello`. */
const odd = [
  ['valid', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'],
  ['lines that end in LF', 'HTTP/1.1 200 OK\nContent-Length: 5\n\nhello'],
  ['lines that end in both', 'HTTP/1.1 200 OK\r\nA: b\nContent-Length: 5\r\n\nhello'],
  ['a control character', 'HTTP/1.1 200 OK\r\nX-A: \x01b\0\x7f\r\nContent-Length: 5\r\n\r\nhello'],
  ['a control character in a length', 'HTTP/1.1 200 OK\r\nContent-Length: 5\x01\r\n\r\nhello'],
  ['a CR inside a header', 'HTTP/1.1 200 OK\r\nX-A: a\rb\r\nContent-Length: 5\r\n\r\nhello'],
  ['spaces in a name', 'HTTP/1.1 200 OK\r\nX A B: c\r\nContent-Length: 5\r\n\r\nhello'],
  ['a space before the colon', 'HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\nhello'],
  ['odd characters in a name', 'HTTP/1.1 200 OK\r\nX(é)@{: c\r\nContent-Length: 5\r\n\r\nhello'],
  ['a line without a colon', 'HTTP/1.1 200 OK\r\nSet by Apache\r\nContent-Length: 5\r\n\r\nhello'],
  ['a line without a name', 'HTTP/1.1 200 OK\r\n: c\r\nContent-Length: 5\r\n\r\nhello'],
  ['a folded line', 'HTTP/1.1 200 OK\r\nX: a\r\n\tb: c\r\nContent-Length: 5\r\n\r\nhello'],
  ['a first header that is indented', 'HTTP/1.1 200 OK\r\n Content-Length: 5\r\n\r\nhello'],
  ['no reason', 'HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello'],
  ['an odd reason', 'HTTP/1.1 200 \xe9\x01 \t\r\nContent-Length: 5\r\n\r\nhello'],
  ['two spaces', 'HTTP/1.1  200  OK\r\nContent-Length: 5\r\n\r\nhello'],
  ['a tab', 'HTTP/1.1\t200\tOK\r\nContent-Length: 5\r\n\r\nhello'],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\nhello'],
  ['HTTP/2 in text', 'HTTP/2 200\r\nContent-Length: 5\r\n\r\nhello'],
  ['lower case', 'http/1.1 200 ok\r\ncontent-length: 5\r\n\r\nhello'],
  ['ICY', 'ICY 200 OK\r\n\r\nhello'],
  ['empty lines before it', '\r\n\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'],
  ['interim answers', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello'],
  ['a length twice', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello'],
  ['a length as a list', 'HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello'],
  ['lengths that disagree', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nhello'],
  ['an empty length', 'HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\nhello'],
  ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhello'],
  ['a length in words', 'HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nhello'],
  ['bytes behind its length', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more'],
  ['chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n'],
  [
    'a length beside chunks',
    'HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  ],
  ['chunks that end in LF', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n'],
  ['chunks with extensions', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a="b\r\nhello\r\n0;x\r\n\r\n'],
  ['padded chunk sizes', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n 0005  \r\nhello\r\n000\r\n\r\n'],
  ['chunks without a last line', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0'],
  ['trailers', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: y\r\n\r\n'],
] as const;

describe('readLoosely()', () => {
  test.each(odd)('reads an answer with %s, whatever its packets', async (_what, answer) => {
    for (const size of [10_000, 1, 7]) {
      expect(await read(answer, size)).toMatchObject({ status: 200, body: 'hello', isWhole: true });
    }
  });

  test.each([
    ['is shorter than its length', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello'],
    ['is cut within a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello'],
    ['is cut behind a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    ['has a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n-5\r\nx'],
    [
      'has a chunk that is too long',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhellohello\r\n0\r\n\r\n',
    ],
  ])('gives what there is of a body that %s, and says that it broke off', async (_what, answer) => {
    expect(await read(answer)).toMatchObject({ status: 200, body: 'hello', isWhole: false });
  });

  test.each([
    ['nothing', '', EndedEarly],
    ['half of the headers', 'HTTP/1.1 200 OK\r\nA: b\r\n', EndedEarly],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', NotHttp],
    ['a bare document', '<html>hello</html>', NotHttp],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\nhello', NotHttp],
    ['another protocol after all', 'HTTP/1.1 101 Switching Protocols\r\n\r\nhello', NotHttp],
    ['a long header', `HTTP/1.1 200 OK\r\nA: ${'b'.repeat(1_000)}\r\n\r\n`, HeadersTooLong],
    ['many headers', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(300)}\r\n`, HeadersTooLong],
    ['interim answers only', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100), HeadersTooLong],
  ])('rejects %s', async (_what, answer, error) => {
    await expect(read(answer)).rejects.toThrow(error);
  });

  test('stops at the limit, with a length, with chunks and without either', async () => {
    for (const [header, begin] of [
      ['Content-Length: 9999', ''],
      ['Transfer-Encoding: chunked', '270f\r\n'],
      ['A: b', ''],
    ]) {
      const answer = `HTTP/1.1 200 OK\r\n${header}\r\n\r\n${begin}${'x'.repeat(600)}`;
      expect(await read(answer)).toMatchObject({ body: null });
    }
  });

  test('gives all headers of a name, byte for byte, and no body of another status', async () => {
    const received = await read('HTTP/1.1 302 Found\r\nSET-COOKIE: a=\xe9\r\nset-cookie:b\r\n c\r\n\r\nhello');
    expect(received).toMatchObject({ status: 302, body: '' });
    expect(received.headers('set-cookie')).toEqual(['a=\xe9', 'b c']);
    expect(received.headers('location')).toEqual([]);
  });

  test('neither hangs nor fails otherwise, whatever the bytes', async () => {
    const answer = fc.array(
      fc.constantFrom(
        'HTTP/1.1 200 OK',
        '\r\n',
        '\n',
        ':',
        ' ',
        'Content-Length: ',
        'Transfer-Encoding: chunked',
        '5',
        'hello',
        '\0',
        '-1',
        'f',
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(answer, fc.integer({ min: 1, max: 20 }), async (parts, size) => {
        const seen = await read(parts.join(''), size).catch((thrown: unknown) => thrown);
        if (seen instanceof Error) expect([NotHttp, EndedEarly, HeadersTooLong]).toContain(seen.constructor);
        else expect(seen).toHaveProperty('status', 200);
      }),
      { numRuns: 200 },
    );
  });
});
