using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The files of one version, in the order of their names, with what tells them from another version.</summary>
internal sealed class KnowledgeContent
{
    public KnowledgeContent(IEnumerable<KnowledgeFile> files)
    {
        Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        Bytes = Files.Sum(file => (long)file.Content.Length);
        Hash = HashOf(Files);
    }

    public IReadOnlyList<KnowledgeFile> Files { get; }

    public long Bytes { get; }

    public string Hash { get; }

    /// <summary>Names and lengths are hashed too, so that no byte can move from one file to the next unseen.</summary>
    private static string HashOf(IReadOnlyList<KnowledgeFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name + "\n"));
            BinaryPrimitives.WriteInt32BigEndian(length, file.Content.Length);
            hash.AppendData(length);
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
