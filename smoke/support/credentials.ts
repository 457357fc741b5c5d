/** The variable that EKS gives to pods of service accounts with an identity, when they are made. */
export const URI = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';

/**
 * Asks for credentials as the SDKs do, with Bash alone, as it is in every image. The credentials themselves stay in the pod: it tells that there
 * are some, and of which account; or else the first line of the answer.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
 */
export const ASK = `uri=\${${URI}#http://}
host=\${uri%%/*} path=/\${uri#*/}
[[ $host =~ ^\\[(.+)\\](:([0-9]+))?$ || $host =~ ^([^:]+)(:([0-9]+))?$ ]]
exec 3<>"/dev/tcp/\${BASH_REMATCH[1]}/\${BASH_REMATCH[3]:-80}" || exit
printf 'GET %s HTTP/1.0\\r\\nHost: %s\\r\\nAuthorization: %s\\r\\n\\r\\n' "$path" "$host" "$(<"$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")" >&3
while IFS= read -r -t 20 line <&3; do answer+=$line$'\\n'; done
answer+=$line
[[ $answer =~ ^HTTP/[0-9.]+\\ 200 && $answer == *AccessKeyId* ]] || { echo "\${answer%%$'\\r'*}"; exit; }
echo AccessKeyId
[[ $answer =~ AccountId[\\":\\ ]+([0-9]+) ]] && echo "AccountId \${BASH_REMATCH[1]}"
true
`;
