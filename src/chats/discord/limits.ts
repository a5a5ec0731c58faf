/**
 * Discord's limits and where they are documented. Lengths are in characters unless noted. Where Discord may count code
 * points, we count UTF-16 units, which are never fewer.
 */
export const limits = {
  /** Components of one message, including nested ones (discord.com/developers/docs/components/overview). */
  components: 40,
  /** Characters over all text displays of one message (discord.js guide, display components; discord-api-docs pull request 8562). */
  displayText: 4000,
  /** UTF-8 bytes over all text displays, plus 12 for each of them. Above this, Discord answers 500 (discord-api-docs issue 8554). */
  displayBytes: 10_170,
  displayBytesEach: 12,
  /** Buttons of one action row; at least one (docs, components/reference#action-row). */
  buttonsInRow: 5,
  /** Action rows of a message without the Components V2 flag (docs, components/reference#legacy-message-component-behavior). */
  legacyRows: 5,
  /** docs, components/reference#media-gallery */
  mediaDescription: 1024,
  /** docs, components/reference#button */
  label: 80,
  customId: 100,
  buttonUrl: 512,
  /** docs, resources/message#create-message. The OpenAPI file says 4000, but that applies to Nitro users. */
  content: 2000,
  /** docs, resources/message#embed-object-embed-limits */
  embedAll: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  /** RichEmbed.url in Discord's OpenAPI file. */
  embedUrl: 2048,
  /** docs, resources/channel#start-thread-from-message */
  threadName: 100,
  /** docs, interactions/receiving-and-responding#modal; components/reference#label, #text-input */
  modalTitle: 45,
  modalLabel: 45,
  modalText: 4000,
  /** docs, interactions/application-commands */
  commandDescription: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  optionText: 6000,
} as const;
