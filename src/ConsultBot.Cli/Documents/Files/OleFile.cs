using System.Text;

namespace ConsultBot.Cli.Documents.Files;

/// <summary>Office files before 2007, whose container also wraps encrypted files of today ([MS-OFFCRYPTO] 2.3).</summary>
internal static class OleFile
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether one of its streams has the name that encrypted files give it.</summary>
    /// <param name="file">At its beginning.</param>
    public static async Task<bool> IsEncryptedAsync(Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (int read; (read = await file.ReadAsync(buffer.AsMemory(kept), cancellationToken)) > 0;)
        {
            var length = kept + read;
            if (buffer.AsSpan(0, length).IndexOf(Encrypted) >= 0)
            {
                return true;
            }

            kept = Math.Min(length, Encrypted.Length - 1);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
