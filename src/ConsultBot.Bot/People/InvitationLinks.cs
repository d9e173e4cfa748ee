using ConsultBot.Core.People;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.People;

/// <summary>Writes invitation links.</summary>
public sealed class InvitationLinks(IOptions<PublicAddressOptions> options)
{
    /// <summary>What stands between the address of the host and the token.</summary>
    public const string Path = "invitation";

    /// <param name="token">The one secret of the link.</param>
    /// <param name="address">What the link begins with; null: the configured address.</param>
    public Uri Write(InvitationToken token, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new Uri($"{(address ?? options.Value.PublicAddress).TrimEnd('/')}/{Path}/{token.Text}");
    }
}
