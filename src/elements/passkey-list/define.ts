import { PasskeyList } from './passkey-list.js';

PasskeyList.define();

export { PasskeyList };
