/** What Slack takes, from docs.slack.dev/reference/block-kit and chat.postMessage; the sum of all blocks from bolt-js issue 2509. */
const most = { blocks: 50, header: 150, section: 3000, fields: 10, field: 2000, elements: 25, context: 10 } as const;
const mostButton = { text: 75, value: 2000, actionId: 255, url: 3000 } as const;
const mostText = 40_000;
const mostOfAll = 13_200;

type Words = { readonly type?: string; readonly text?: string };
type Element = Words & { readonly action_id?: string; readonly value?: string; readonly url?: string };
type Button = Omit<Element, 'text'> & { readonly text?: Words };
type Block = {
  readonly type?: string;
  readonly block_id?: string;
  readonly text?: Words;
  readonly fields?: readonly Words[];
  readonly elements?: readonly (Element | Button)[];
};

/** Why Slack would refuse a message, or ping somebody; empty when it would take it. */
export function messageProblems(message: { readonly text?: unknown; readonly blocks?: unknown }): readonly string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const words = (text: unknown, max: number, where: string) => {
    check(typeof text === 'string' && text.length >= 1 && text.length <= max, `${where}: 1 to ${max} characters`);
    check(!/<[!@]/.test(String(text).replaceAll(/<!date\^/g, '')), `${where}: a mention`);
  };
  words(message.text, mostText, 'text beside the blocks');
  const blocks = (message.blocks ?? []) as readonly Block[];
  check(blocks.length <= most.blocks, `at most ${most.blocks} blocks`);
  check(JSON.stringify(blocks).length <= mostOfAll, `at most ${mostOfAll} characters of blocks`);
  const ids = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  check(new Set(ids).size === ids.length, 'block ids are unique');
  for (const { type, text, fields, elements = [] } of blocks) {
    if (type === 'header') words(text?.text, most.header, 'header');
    else if (type === 'section') {
      if (text !== undefined) words(text.text, most.section, 'section');
      check(text !== undefined || (fields?.length ?? 0) > 0, 'a section has a text or fields');
      check((fields?.length ?? 0) <= most.fields, `at most ${most.fields} fields`);
      for (const field of fields ?? []) words(field.text, most.field, 'field');
    } else if (type === 'context') {
      check(elements.length >= 1 && elements.length <= most.context, `1 to ${most.context} context elements`);
      for (const element of elements) words(element.text, most.field, 'context');
    } else if (type === 'actions') {
      check(elements.length >= 1 && elements.length <= most.elements, `1 to ${most.elements} buttons`);
      const actions = elements.map(({ action_id }) => action_id);
      check(new Set(actions).size === actions.length, 'action ids are unique in a block');
      for (const { text: label, value, url, action_id } of elements) {
        words(typeof label === 'object' ? label.text : undefined, mostButton.text, 'button');
        check((value?.length ?? 0) <= mostButton.value && (url?.length ?? 0) <= mostButton.url, 'button value and url');
        check((action_id?.length ?? 0) <= mostButton.actionId, 'action id');
      }
    } else problems.push(`unknown block ${type}`);
  }
  return problems;
}
