// Component tests run in mocha; the compiler loads only types that are named.
/// <reference types="mocha" />
