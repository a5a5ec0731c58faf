import { afterAll, beforeAll } from 'vitest';
import { fixedClock, type TestDatabase } from './database.ts';
import { lookUpsContract } from './look-ups-contract.ts';
import { startPglite } from './open-pglite.ts';
import { outboxContract } from './outbox-contract.ts';
import { ownershipContract } from './ownership-contract.ts';
import { placesContract } from './places-contract.ts';
import { retentionContract } from './retention-contract.ts';
import { storeContract } from './store-contract.ts';

/** Postgres is not offered yet; that the same suite passes on it is what keeps that possible. */
let server: Awaited<ReturnType<typeof startPglite>>;
beforeAll(async () => {
  server = await startPglite();
});
afterAll(() => server.stop());

const postgres: TestDatabase = { name: 'Postgres (PGlite)', open: (clock = fixedClock) => server.open(clock) };

storeContract(postgres);
outboxContract(postgres);
lookUpsContract(postgres);
ownershipContract(postgres);
placesContract(postgres);
retentionContract(postgres);
