/**
 * Replaces what a URL in `text` may carry for its server alone with `[secret]`: the user name and password
 * (`https://[secret]@example.org/`) and query parameters whose name says that they are secret (`?api_key=[secret]`). `text` is
 * one URL or any text with URLs in it, such as an error message or a log line. For everything people read, never for requests.
 */
export function withoutSecrets(text: string): string {
  return text.replace(userInfo, '$1[secret]@').replace(secretParameter, '$1[secret]');
}

/**
 * Ends at the last `@` of the authority (RFC 3986 section 3.2.1). A password that should have been percent-encoded, with `/`,
 * `?` or `#` in it, ends at the first `@` instead. The length is limited so that no text takes long.
 */
const userInfo = /(:\/\/)(?:[^\s/?#"<>\\]{0,512}@|[^\s/?#"<>\\:@]{0,256}:(?!\d{1,5}[/?#])[^\s"<>@]{0,256}@)/g;

const secretParameter =
  /([?&;](?:[\w.-]{0,40}[_.-])?(?:api_?key|key|token|secret|password|passwd|pwd|auth|signature|sig)=)[^&#\s"'<>\\]+/gi;
