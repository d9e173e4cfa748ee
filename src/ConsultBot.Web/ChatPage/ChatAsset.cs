using System.IO.Compression;
using System.Security.Cryptography;

namespace ConsultBot.Web.ChatPage;

/// <summary>A file of the chat page, in the encodings that browsers take.</summary>
internal sealed class ChatAsset
{
    private ChatAsset(string contentType, byte[] brotli, byte[] gzip)
    {
        (ContentType, Brotli, Gzip) = (contentType, brotli, gzip);
        Version = Convert.ToHexStringLower(SHA256.HashData(brotli).AsSpan(0, 6));
    }

    public string ContentType { get; }

    public byte[] Brotli { get; }

    public byte[] Gzip { get; }

    /// <summary>Twelve hexadecimal digits that change with the content.</summary>
    public string Version { get; }

    public static ChatAsset Precompressed(string contentType, byte[] brotli, byte[] gzip) => new(contentType, brotli, gzip);

    public static ChatAsset Plain(string contentType, byte[] content) => new(
        contentType,
        Compress(content, buffer => new BrotliStream(buffer, CompressionLevel.Optimal)),
        Compress(content, buffer => new GZipStream(buffer, CompressionLevel.Optimal)));

    /// <summary>For the rare client that takes no encoding.</summary>
    public byte[] Decompress()
    {
        using var content = new MemoryStream();
        using var unpacked = new GZipStream(new MemoryStream(Gzip), CompressionMode.Decompress);
        unpacked.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var buffer = new MemoryStream();
        using (var stream = compressor(buffer))
        {
            stream.Write(content);
        }

        return buffer.ToArray();
    }
}
