import { keepsGuarantees } from './guarantees.js';

keepsGuarantees('html');
