/** The one policy of Trusted Types that pages may make: it gives the address of the service worker, and no other. */
export const workerPolicy = "conference-check-worker";
