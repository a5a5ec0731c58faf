import about from '../package.json' with { type: 'json' };

/** As in package.json: `0.1.0`. */
export const version: string = about.version;
