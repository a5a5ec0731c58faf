import type { TopicWords } from '../classes.ts';

export const hi: TopicWords = { ai: 'एआई, आर्टिफिशियल इंटेलिजेंस, कृत्रिम बुद्धिमत्ता' };
