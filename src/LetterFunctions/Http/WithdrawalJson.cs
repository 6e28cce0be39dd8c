using Letters;
using Letters.Publishing;

namespace LetterFunctions.Http;

/// <summary>That a letter is withdrawn, for whoever withdrew it.</summary>
internal static class WithdrawalJson
{
    public static byte[] Write(Slug slug, Withdrawal withdrawal) => Json.Write(json =>
    {
        json.WriteString("slug", slug.ToString());
        json.WriteString("status", "withdrawn");
        json.WriteTime("withdrawnAt", withdrawal.At);
        json.WriteString("reason", withdrawal.Reason);
        json.WriteLink("archive", $"/archive/{slug}/revisions");
        json.WriteLink("restore", $"/letters/{slug}/withdrawal");
    });
}
