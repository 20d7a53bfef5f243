import { keepsGuarantees } from './guarantees.js';

keepsGuarantees('htmx');
