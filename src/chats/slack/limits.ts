/**
 * Slack's limits for one message. Sources: [blocks] docs.slack.dev/reference/block-kit and the doc comments of
 * @slack/types; [post] docs.slack.dev/reference/methods/chat.postMessage; [2509] bolt-js issue 2509 and 2867.
 */
export const limits = {
  /** Blocks of a message [blocks]. */
  blocks: 50,
  /** Characters of a header, plain text [blocks]. */
  header: 150,
  /** Characters of a section's text, markup included [blocks]. */
  section: 3000,
  /** Fields of a section [blocks]. */
  fields: 10,
  /** Characters of one field [blocks]. */
  field: 2000,
  /** Elements of a context block [blocks]. */
  contextElements: 10,
  /** Buttons in one actions block [blocks]. */
  buttons: 25,
  /** Characters on a button [blocks]. */
  buttonText: 75,
  /** Characters of a button's value [blocks]. */
  buttonValue: 2000,
  /** Characters of action_id and block_id [blocks]. */
  actionId: 255,
  /** Characters of a link button's address [blocks]. */
  url: 3000,
  /** Characters of a modal's title and of its buttons [blocks]. */
  modalTitle: 24,
  /** Characters of the label and the hint of a field [blocks]. */
  inputLabel: 2000,
  /** Characters that can be typed into a field [blocks]. */
  inputText: 3000,
  /** Rows of a list, characters of a row and of its value [blocks]. */
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  /** Characters of the text that goes with the blocks; Slack accepts 40,000 and recommends 4,000 [post]. */
  text: 4000,
  /**
   * All blocks together as JSON. Undocumented: above about 13,200 characters Slack answers `msg_blocks_too_long` [2509].
   * Messages with 11,341 characters of text were rejected, so markup counts too.
   */
  allBlocks: 13_200,
} as const;
