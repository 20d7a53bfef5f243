import { PasskeyInspector } from './passkey-inspector.js';

PasskeyInspector.define();

export { PasskeyInspector };
