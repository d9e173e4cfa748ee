using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authentication;

/// <summary>Signs every attempt anew: a signature is void 15 minutes after its date, and retries may take long.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, Shared Key Lite for Table storage.</remarks>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var headers = message.Request.Headers;
        var date = time.GetUtcNow().ToString("R");
        headers.SetValue("x-ms-date", date);
        headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{date}\n{Resource(message.Request.Uri.ToUri())}")}");
    }

    /// <summary>The path as it is sent, still encoded. The emulator has the account in its path, so it stands here twice.</summary>
    private string Resource(Uri address) => $"/{credential.AccountName}{address.AbsolutePath}";
}
