import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Asked = { readonly authorization: string; readonly body: Record<string, unknown> };
/** What the next question is answered with: JSON as a model would write it, or an HTTP status, or nothing at all. */
type Answer =
  | { readonly json: unknown; readonly tokens?: number | undefined }
  | { readonly words: string }
  | { readonly status: number }
  | 'hangs';

/** A model server on loopback that answers as it is told, in OpenAI's form. */
export async function startModelServer(): Promise<{
  readonly url: string;
  readonly asked: readonly Asked[];
  answer: Answer;
  stop(): Promise<void>;
}> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({ authorization: request.headers.authorization ?? '', body: JSON.parse(body) });
    const { answer } = fake;
    if (answer === 'hangs') return;
    if ('status' in answer) {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ error: { message: `Incorrect API key provided: ${request.headers.authorization}` } }),
      );
      return;
    }
    const tokens = 'tokens' in answer ? (answer.tokens ?? 100) : 100;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(
        JSON.stringify({
          id: 'x',
          object: 'chat.completion',
          created: 0,
          model: 'small',
          choices: [
            {
              index: 0,
              finish_reason: 'stop',
              message: { role: 'assistant', content: 'json' in answer ? JSON.stringify(answer.json) : answer.words },
            },
          ],
          usage: { prompt_tokens: tokens, completion_tokens: 0, total_tokens: tokens },
        }),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: { json: {} } as Answer,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return fake;
}
