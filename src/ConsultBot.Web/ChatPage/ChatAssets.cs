using System.Reflection;

namespace ConsultBot.Web.ChatPage;

/// <summary>The files of the chat page, out of the assembly; their names carry a version, so that browsers may keep them for good.</summary>
internal sealed class ChatAssets
{
    private const string Script = "text/javascript; charset=utf-8";

    private readonly Dictionary<string, ChatAsset> _byName = new(StringComparer.Ordinal);

    public ChatAssets()
    {
        var webChat = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "WebChatVersion").Value;
        WebChat = Add($"webchat-{webChat}", ".js", ChatAsset.Precompressed(Script, Read("webchat.js.br"), Read("webchat.js.gz")));
        Licences = Add($"webchat-{webChat}-licences", ".txt", ChatAsset.Plain("text/plain; charset=utf-8", Read("webchat-licences.txt")));
        Page = Add("chat", ".js", ChatAsset.Plain(Script, Read("chat.js")));
        Style = Add("chat", ".css", ChatAsset.Plain("text/css; charset=utf-8", Read("chat.css")));
        PageStyle = Add("pages", ".css", ChatAsset.Plain("text/css; charset=utf-8", Read("pages.css")));
        Live = Add("live", ".js", ChatAsset.Plain(Script, Read("live.js")));
        Icon = Add("icon", ".svg", ChatAsset.Plain("image/svg+xml", Read("icon.svg")));
        Template = System.Text.Encoding.UTF8.GetString(Read("page.html"));
    }

    /// <summary>Addresses, relative to the page.</summary>
    public string WebChat { get; }

    public string Licences { get; }

    public string Page { get; }

    public string Style { get; }

    /// <summary>For the pages of workshops, besides <see cref="Style"/>.</summary>
    public string PageStyle { get; }

    /// <summary>Keeps a page of workshops up to date while it is open.</summary>
    public string Live { get; }

    public string Icon { get; }

    /// <summary>The page with its {{placeholders}}.</summary>
    public string Template { get; }

    public ChatAsset? Find(string name) => _byName.GetValueOrDefault(name);

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The build left out {resource}.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private string Add(string name, string extension, ChatAsset asset)
    {
        var file = $"{name}-{asset.Version}{extension}";
        _byName.Add(file, asset);
        return "assets/" + file;
    }
}
