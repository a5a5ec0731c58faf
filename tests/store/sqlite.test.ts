import { sqlite } from './database.ts';
import { lookUpsContract } from './look-ups-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { ownershipContract } from './ownership-contract.ts';
import { placesContract } from './places-contract.ts';
import { retentionContract } from './retention-contract.ts';
import { storeContract } from './store-contract.ts';

storeContract(sqlite);
outboxContract(sqlite);
lookUpsContract(sqlite);
ownershipContract(sqlite);
placesContract(sqlite);
retentionContract(sqlite);
