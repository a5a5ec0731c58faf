import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as schemas from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';

/** What Discord's own description of its API says against a request body; empty when nothing. */
export type Contract = (template: string, body: unknown) => readonly string[];

/**
 * Discord's API as a machine reads it: the OpenAPI file that `DISCORD_OPENAPI` names, or else the npm package
 * `discord-api-spec`, made from the same file.
 */
export async function readContract(): Promise<Contract> {
  const path = process.env.DISCORD_OPENAPI;
  return path ? openApiContract(JSON.parse(await readFile(path, 'utf8')) as OpenApi) : zodContract();
}

type OpenApi = { readonly paths: Record<string, Record<string, { requestBody?: { content: object } | undefined }>> };

function openApiContract(document: OpenApi): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  for (const name of ['snowflake', 'nonce', 'int32', 'int64', 'double']) ajv.addFormat(name, true);
  ajv.addSchema(document, 'discord');
  return (template, body) => {
    const [method = '', path = ''] = template.split(' ');
    const content = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content;
    if (content === undefined) return body === undefined ? [] : ['a body where Discord reads none'];
    const pointer = ['paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`discord#/${pointer}`);
    if (validate === undefined) return [`no schema in the OpenAPI file for ${template}`];
    if (validate(withNumbers(body)) === true) return [];
    return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
  };
}

const tables: Readonly<Record<string, ZodMiniType>> = {
  'POST /channels/{channel_id}/messages': schemas.MessageCreateRequestSchema,
  'PATCH /channels/{channel_id}/messages/{message_id}': schemas.MessageEditRequestPartialSchema,
  'POST /channels/{channel_id}/messages/{message_id}/threads': schemas.CreateTextThreadWithMessageRequestSchema,
  'POST /users/@me/channels': schemas.CreatePrivateChannelRequestSchema,
  'PATCH /channels/{channel_id}': schemas.UpdateThreadRequestPartialSchema,
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': schemas.IncomingWebhookUpdateRequestPartialSchema,
  'POST /webhooks/{webhook_id}/{webhook_token}': schemas.IncomingWebhookRequestPartialSchema,
};

function zodContract(): Contract {
  return (template, body) => {
    if (template === 'PUT /applications/{application_id}/commands') {
      if (!Array.isArray(body)) return ['not a list of commands'];
      return body.flatMap((command) => problemsOf(schemas.ApplicationCommandUpdateRequestSchema, withNumbers(command)));
    }
    if (template === 'POST /interactions/{interaction_id}/{interaction_token}/callback') {
      const callback = callbacks[(body as { type: number }).type];
      return callback === undefined ? ['unknown kind of answer'] : problemsOf(callback, body);
    }
    const schema = tables[template];
    if (schema === undefined) return body === undefined ? [] : [`no schema for ${template}`];
    return problemsOf(schema, body);
  };
}

/** By the `type` of an interaction's answer. */
const callbacks: Readonly<Record<number, ZodMiniType>> = {
  4: schemas.CreateMessageInteractionCallbackRequestSchema,
  5: schemas.CreateMessageInteractionCallbackRequestSchema,
  6: schemas.UpdateMessageInteractionCallbackRequestSchema,
  8: schemas.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: schemas.ModalInteractionCallbackRequestSchema,
};

function problemsOf(schema: ZodMiniType, body: unknown): readonly string[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${issue.message}`);
}

/** Permissions are digits in a string by the documentation; the file calls them an integer, which it lets be a string too. */
function withNumbers(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumbers);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: permissions } = body;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}
