/** What Slack takes, from docs.slack.dev/reference/block-kit and chat.postMessage; the sum of all blocks from bolt-js issue 2509. */
const most = { blocks: 50, header: 150, section: 3000, fields: 10, field: 2000, elements: 25, context: 10 } as const;
const mostButton = { text: 75, value: 2000, actionId: 255, url: 3000 } as const;
const mostText = 40_000;
const mostOfAll = 13_200;

type Words = { readonly type?: string | undefined; readonly text?: string | undefined };
type Element = Words & {
  readonly action_id?: string | undefined;
  readonly value?: string | undefined;
  readonly url?: string | undefined;
};
type Button = Omit<Element, 'text'> & { readonly text?: Words | undefined };
type Block = {
  readonly type?: string | undefined;
  readonly block_id?: string | undefined;
  readonly text?: Words | undefined;
  readonly fields?: readonly Words[] | undefined;
  readonly elements?: readonly (Element | Button)[] | undefined;
};

/** Why Slack would refuse a message, or ping somebody; empty when it would take it. */
export function messageProblems(message: { text?: unknown; blocks?: unknown }): readonly string[] {
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

/** docs.slack.dev/reference/views/modal-views and block-kit/block-elements */
const mostView = { blocks: 100, title: 24, metadata: 3000, label: 2000 } as const;
const mostRow = { rows: 100, text: 75, value: 150 } as const;

export type Row = { readonly text?: Words | undefined; readonly value?: string | undefined };
type Field = {
  readonly type?: string | undefined;
  readonly options?: readonly Row[] | undefined;
  readonly initial_option?: Row | undefined;
};
type Input = {
  readonly type?: string | undefined;
  readonly block_id?: string | undefined;
  readonly label?: Words | undefined;
  readonly element?: Field | undefined;
};
export type View = {
  readonly type?: string | undefined;
  readonly title?: Words | undefined;
  readonly submit?: Words | undefined;
  readonly close?: Words | undefined;
  readonly private_metadata?: string | undefined;
  readonly blocks?: readonly Input[] | undefined;
};

/** Why Slack would refuse a form; empty when it would take it. */
export function viewProblems(view: View): readonly string[] {
  const { title, submit, close, private_metadata = '', blocks = [] } = view;
  const lengthOf = (words: Words | undefined) => words?.text?.length ?? 0;
  return [
    ...(view.type === 'modal' ? [] : ['a form is a modal']),
    ...[title, submit, close]
      .filter((words) => lengthOf(words) < 1 || lengthOf(words) > mostView.title)
      .map((words) => `title, submit and close have 1 to ${mostView.title} characters: ${words?.text}`),
    ...(private_metadata.length > mostView.metadata ? ['private_metadata is too long'] : []),
    ...(blocks.length < 1 || blocks.length > mostView.blocks ? [`1 to ${mostView.blocks} blocks`] : []),
    // A form is explained in sections and filled in in inputs.
    ...blocks
      .filter(({ type }) => type !== 'section')
      .flatMap(({ type, label, element }) => [
        ...(type === 'input' ? [] : [`unknown block ${type}`]),
        ...(lengthOf(label) < 1 || lengthOf(label) > mostView.label ? ['a label has 1 to 2000 characters'] : []),
        ...(element?.options === undefined ? [] : rowProblems(element.options)),
        ...(element?.options?.length === 0 ? ['a list without rows'] : []),
        ...(element?.initial_option === undefined ? [] : rowProblems([element.initial_option])),
      ]),
  ];
}

/** Why Slack would refuse the bot's home: blocks as in a message, at most 100. */
export function homeProblems(view: { type?: string | undefined; blocks?: unknown }): readonly string[] {
  return [
    ...(view.type === 'home' ? [] : ['a home is of type home']),
    ...messageProblems({ text: 'home', blocks: view.blocks }),
  ];
}

/** Why Slack would refuse the rows of a list. */
export function rowProblems(rows: readonly Row[]): readonly string[] {
  return [
    ...(rows.length > mostRow.rows ? [`at most ${mostRow.rows} rows`] : []),
    ...rows.flatMap(({ text, value = '' }) => [
      ...((text?.text?.length ?? 0) < 1 || (text?.text?.length ?? 0) > mostRow.text
        ? ['a row has 1 to 75 characters']
        : []),
      ...(value.length < 1 || value.length > mostRow.value ? ['a row has a value of 1 to 150 characters'] : []),
    ]),
  ];
}
