namespace ConsultBot.Web.ChatPage;

/// <summary>In section "Web" of the configuration: which pages may hold the chat in a frame.</summary>
public sealed class FrameOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Web";

    /// <summary>Origins, such as "https://www.example.org". Default none.</summary>
    public IReadOnlyList<string> FrameParents { get; set; } = [];

    /// <summary>True for an origin by https, or by http on this machine, and nothing behind it.</summary>
    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.GetLeftPart(UriPartial.Authority) == text && uri.UserInfo.Length == 0;
}
