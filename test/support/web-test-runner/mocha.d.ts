// Component tests run in mocha; the compiler lets in no types that it is not told of.
/// <reference types="mocha" />
