import fc from 'fast-check';
import {
  type Asked,
  type AskedParts,
  askedOptions,
  optionNames,
  readPart,
  tidied,
} from '../../src/nouns/subscription.ts';

type Option = (typeof askedOptions)[keyof typeof askedOptions];

const list = (word: fc.Arbitrary<string>) => fc.array(word, { minLength: 1, maxLength: 3 });
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** What takes a text has a form of its own. */
const texts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  quiet: fc
    .tuple(time, time)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from}-${to}`),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'UTC'),
};

function written(name: string, option: Option): fc.Arbitrary<unknown> {
  switch (option.kind) {
    case 'text':
      return texts[name] ?? list(fc.stringMatching(/^[A-Za-z0-9:"'#{}é-]{1,12}$/));
    case 'choice':
      return ['mode', 'severity'].includes(name)
        ? fc.constantFrom(...Object.keys(option.choices))
        : list(fc.constantFrom(...Object.keys(option.choices)));
    case 'count':
      return fc.integer({ min: option.min, max: option.max });
    case 'flag':
      return fc.boolean();
  }
}

/** Whatever a subscription can ask for, made of the options, so that a new one is in it. */
export const anyAsked: fc.Arbitrary<Asked> = fc
  .record(
    Object.fromEntries(Object.entries(optionNames).map(([part, name]) => [part, written(name, askedOptions[name])])),
    { requiredKeys: [] },
  )
  .map((parts) =>
    tidied(
      Object.fromEntries(
        Object.entries(parts).map(([part, value]) => [part, readPart(part as keyof AskedParts, value).data]),
      ),
    ),
  );
