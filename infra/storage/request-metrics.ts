/** The filter under which CloudWatch counts the requests for segments. */
export const REQUEST_METRICS = 'all';
