import { sqlite } from '../store/database.ts';
import { jobsContract } from './jobs-contract.ts';

jobsContract(sqlite);
