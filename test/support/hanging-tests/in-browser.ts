/**
 * Names the test that is about to run to `name-hanging-tests.ts`. The request is synchronous, so that
 * it arrives although the test is a loop without end.
 */
const session = new URLSearchParams(location.search).get('wtr-session-id') ?? '';

beforeEach(function () {
  const request = new XMLHttpRequest();
  request.open('POST', `/running-test?session=${session}`, false);
  request.send(this.currentTest?.fullTitle());
});
