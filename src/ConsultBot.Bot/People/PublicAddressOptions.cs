namespace ConsultBot.Bot.People;

/// <summary>Where people reach the web host.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Web";

    /// <summary>What links begin with; https, or http on this machine. Default: the address that a start without configuration listens at.</summary>
    public string PublicAddress { get; set; } = "http://127.0.0.1:3978";

    /// <summary>True for an address that links can begin with.</summary>
    public static bool IsUsable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
