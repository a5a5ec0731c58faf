/** The limits that Discord's documentation adds to its OpenAPI file. */

type Node = { readonly [key: string]: unknown; readonly components?: readonly Node[] | undefined };
type Embed = {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly footer?: { text: string } | undefined;
  readonly fields?: readonly { name: string; value: string }[] | undefined;
};
export type MessageBody = {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly Embed[] | undefined;
  readonly components?: readonly Node[] | undefined;
  readonly flags?: number | undefined;
  readonly nonce?: string | undefined;
  readonly allowed_mentions?: { parse?: readonly string[] | undefined } | undefined;
};

const displayFlag = 1 << 15;
/** SUPPRESS_EMBEDS, EPHEMERAL (answers only), SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2 */
const flagsOnCreate = (1 << 2) | (1 << 6) | (1 << 12) | displayFlag;

/** What is wrong with a message by the documentation; empty when nothing. */
export function messageProblems(body: MessageBody, { mayBeEmpty = false } = {}): readonly string[] {
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string) => {
    if (!isRight) problems.push(problem);
  };
  const nodes = (body.components ?? []).flatMap(nested);
  const flags = body.flags ?? 0;
  const isDisplay = (flags & displayFlag) !== 0;
  const content = body.content ?? '';
  const embeds = body.embeds ?? [];
  check((flags & ~flagsOnCreate) === 0, `flags ${flags} may not be set`);
  check(content.length <= 2000, `content is ${content.length} long, over 2000`);
  check(isWellFormed(body), 'text is no well-formed Unicode');
  check((body.nonce ?? '').length <= 25, 'nonce is over 25 characters');
  if (isDisplay) {
    check(content === '' && embeds.length === 0, 'Components V2 beside content or embeds');
    check((body.components ?? []).length > 0, 'Components V2 without components');
    check(nodes.length <= 40, `${nodes.length} components, over 40`);
    const texts = nodes.filter((node) => node.type === 10).map((node) => String(node.content));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
    check(characters <= 4000, `${characters} characters of text, over 4000`);
    check(bytes <= 10_170, `${bytes} bytes of text, over 10170`);
    check(texts.every(isSeen), 'an empty text');
  } else {
    check(
      nodes.every((node) => [1, 2, 3].includes(Number(node.type))),
      'Components V2 without its flag',
    );
    check((body.components ?? []).length <= 5, 'more than 5 rows');
    check(mayBeEmpty || isSeen(content) || embeds.length > 0, 'Cannot send an empty message');
  }
  const customIds = nodes.map((node) => node.custom_id).filter((id) => id !== undefined);
  check(new Set(customIds).size === customIds.length, 'two buttons with one custom_id');
  const ids = nodes.map((node) => node.id).filter((id) => id !== undefined);
  check(new Set(ids).size === ids.length, 'two components with one id');
  for (const button of nodes.filter((node) => node.type === 2)) problems.push(...buttonProblems(button));
  const all = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  check(all <= 6000, `embeds hold ${all} characters, over 6000`);
  for (const embed of embeds) {
    check((embed.description ?? '').length <= 4096, 'an embed description over 4096');
    check((embed.footer?.text ?? '').length <= 2048, 'an embed footer over 2048');
    check(embedLength(embed) > 0, 'an empty embed');
    for (const field of embed.fields ?? []) check(isSeen(field.name) && isSeen(field.value), 'an empty embed field');
  }
  return problems;
}

/** Fineprint's own promise: nobody is ever pinged. */
export function mentionProblems(body: MessageBody): readonly string[] {
  return body.allowed_mentions?.parse?.length === 0 ? [] : ['allowed_mentions does not forbid every ping'];
}

/** Everything a reader can see of a message. */
export function wordsOf(message: MessageBody): string {
  const embeds = (message.embeds ?? []).flatMap((embed) => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  const nodes = (message.components ?? []).flatMap(nested).flatMap((node) => [node.content, node.label]);
  return [message.content, ...embeds, ...nodes].filter((text) => typeof text === 'string' && text !== '').join('\n');
}

/** The components of a message with those inside them. */
export function nested(node: Node): readonly Node[] {
  return [node, ...(node.components ?? []).flatMap(nested)];
}

function buttonProblems(button: Node): readonly string[] {
  const isLink = button.style === 5;
  const label = String(button.label ?? '');
  const url = String(button.url ?? '');
  return [
    ...(label.trim() === '' ? ['a button without a label'] : []),
    ...(label.length > 80 ? ['a label over 80'] : []),
    ...(isLink === (button.custom_id !== undefined) ? ['a link with custom_id, or a button without'] : []),
    ...(isLink && !/^https?:\/\/./.test(url) ? [`no address of a link: ${url}`] : []),
    ...(url.length > 512 ? ['an address over 512'] : []),
  ];
}

function embedLength(embed: Embed): number {
  const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0);
  return (embed.title ?? '').length + (embed.description ?? '').length + (embed.footer?.text ?? '').length + fields;
}

function isSeen(text: string): boolean {
  return text.trim() !== '';
}

function isWellFormed(body: unknown): boolean {
  return !/\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(body));
}
