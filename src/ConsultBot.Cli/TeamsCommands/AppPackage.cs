using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConsultBot.Cli.TeamsCommands;

/// <summary>Builds the package that an administrator uploads to Teams: the manifest with its own ids and addresses, the icons, and the strings of each language.</summary>
internal static class AppPackage
{
    private static readonly string[] Copied = ["color.png", "outline.png", "fr.json", "es.json"];

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same request gives the same bytes: entries have a fixed time.</summary>
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "teams");

    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static async Task WriteAsync(PackageRequest request, string file, CancellationToken cancellationToken)
    {
        var manifest = Fill(await File.ReadAllTextAsync(Path.Combine(Folder, "manifest.json"), cancellationToken), request);
        await using var stream = File.Create(file);
        await using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        await AddAsync(archive, "manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest), cancellationToken);
        foreach (var name in Copied)
        {
            await AddAsync(archive, name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), cancellationToken), cancellationToken);
        }
    }

    internal static string Fill(string template, PackageRequest request)
    {
        var manifest = JsonNode.Parse(template)!.AsObject();
        var (id, own) = (request.AppId.ToString(), $"https://{request.Host}/");
        manifest["id"] = id;
        manifest["version"] = request.Version;
        manifest["developer"] = new JsonObject
        {
            ["name"] = request.Developer,
            ["websiteUrl"] = request.Website ?? own,
            ["privacyUrl"] = request.Privacy ?? own,
            ["termsOfUseUrl"] = request.Terms ?? own,
        };
        manifest["bots"]![0]!["botId"] = id;
        manifest["composeExtensions"]![0]!["botId"] = id;
        manifest["validDomains"] = new JsonArray(request.Host);
        return manifest.ToJsonString(Written);
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Time;
        await using var target = await entry.OpenAsync(cancellationToken);
        await target.WriteAsync(content, cancellationToken);
    }
}
