/** Most pages need none of it, so that its hashes are in a file that they do not load. */
export const onDemand = () => import('./on-demand.js');
