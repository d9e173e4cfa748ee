using System.Net;
using System.Numerics;
using System.Security.Cryptography;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>Signatures that a careless verifier takes for RS256: paddings made by hand with the private key, and encodings around a good one.</summary>
public sealed class SignatureVectorTests
{
    private const int Length = 256;

    /// <summary>What stands before a SHA-256 hash (RFC 8017, 9.2, note 1).</summary>
    private static readonly byte[] Prefix = Convert.FromHexString("3031300d060960864801650304020105000420");

    private static readonly RSA Key = TokenKey.First.Rsa;

    [Fact]
    public async Task Signature_MadeByHandRight_IsTaken()
    {
        await using var host = await MessagesHost.StartAsync();
        var token = host.Token();
        token.Signature = octets => Raw(Pad([.. Prefix, .. SHA256.HashData(octets)]));

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(token));
    }

    [Fact]
    public async Task Signature_MadeByHandWrong_IsRefused()
    {
        await using var host = await MessagesHost.StartAsync();
        var vectors = Vectors().ToList();
        foreach (var (name, sign) in vectors)
        {
            var token = host.Token();
            token.Signature = sign;

            var status = await host.PostAsync(token);

            Assert.True(status == HttpStatusCode.Unauthorized, $"{name}: {status}");
        }

        Assert.True(vectors.Count >= 150, $"{vectors.Count} vectors");
        Assert.Empty(host.Turns);
    }

    private static IEnumerable<(string Name, Func<byte[], byte[]> Sign)> Vectors()
    {
        foreach (var bit in Enumerable.Range(0, 64))
        {
            yield return ($"bit {bit * 31} of the signature", octets => Flip(Good(octets), bit * 31));
        }

        foreach (var bit in Enumerable.Range(0, 48))
        {
            yield return ($"bit {bit * 42} of the padded hash", octets => Raw(Flip(Padded(octets), 8 + (bit * 42))));
        }

        foreach (var length in new[] { 0, 1, 16, 128, 255 })
        {
            yield return ($"the first {length} octets", octets => Good(octets)[..length].ToArray() is { Length: > 0 } cut ? cut : [0]);
            yield return ($"the last {length} octets", octets => Good(octets)[^length..].ToArray() is { Length: > 0 } cut ? cut : [0]);
        }

        foreach (var extra in new[] { 1, 2, 16, 256 })
        {
            yield return ($"{extra} zeros before", octets => [.. new byte[extra], .. Good(octets)]);
            yield return ($"{extra} zeros behind", octets => [.. Good(octets), .. new byte[extra]]);
        }

        foreach (var fill in new byte[] { 0x00, 0x01, 0xfe })
        {
            yield return ($"padding of {fill:x2}", octets => Raw(Pad([.. Prefix, .. SHA256.HashData(octets)], fill)));
        }

        foreach (var type in new byte[] { 0x00, 0x02, 0xff })
        {
            yield return ($"block of type {type:x2}", octets => Raw(Pad([.. Prefix, .. SHA256.HashData(octets)], type: type)));
        }

        // The forgery of Bleichenbacher: short padding and octets behind the hash.
        foreach (var padding in new[] { 0, 1, 8, 16, 64, 128 })
        {
            yield return ($"{padding} octets of padding, the rest behind", octets => Raw(Short([.. Prefix, .. SHA256.HashData(octets)], padding)));
        }

        yield return ("the hash without its algorithm", octets => Raw(Pad(SHA256.HashData(octets))));
        yield return ("the algorithm without its NULL", octets => Raw(Pad([.. Convert.FromHexString("302f300b0609608648016503040201"), 4, 32, .. SHA256.HashData(octets)])));
        yield return ("the algorithm named SHA-1", octets => Raw(Pad([.. Convert.FromHexString("3021300906052b0e03021a05000414"), .. SHA256.HashData(octets)[..20]])));
        yield return ("the algorithm named SHA-512", octets => Raw(Pad([.. Convert.FromHexString("3051300d060960864801650304020305000440"), .. SHA512.HashData(octets)])));
        yield return ("the hash of something else", octets => Raw(Pad([.. Prefix, .. SHA256.HashData([.. octets, 0])])));
        yield return ("the hash reversed", octets => Raw(Pad([.. Prefix, .. SHA256.HashData(octets).Reverse()])));
        yield return ("a long form of a length", octets => Raw(Pad([.. Convert.FromHexString("308131300d060960864801650304020105000420"), .. SHA256.HashData(octets)])));
        yield return ("0", _ => new byte[Length]);
        yield return ("1", _ => Octets(1));
        yield return ("the modulus", _ => Key.ExportParameters(false).Modulus!);
        yield return ("the modulus less one", _ => Octets(Modulus - 1));
        yield return ("the signature and the modulus together", octets => (Number(Good(octets)) + Modulus).ToByteArray(isUnsigned: true, isBigEndian: true));
        yield return ("the modulus less the signature", octets => Octets(Modulus - Number(Good(octets))));
        yield return ("the padded hash itself", Padded);
        yield return ("the signature of the signature", octets => Raw(Good(octets)));
        yield return ("PSS", octets => Key.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        yield return ("another key", octets => TokenKey.Second.Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        foreach (var length in Enumerable.Range(1, 12))
        {
            yield return ($"{length} octets of anything", _ => RandomNumberGenerator.GetBytes(length * 22));
        }
    }

    private static BigInteger Modulus => Number(Key.ExportParameters(false).Modulus!);

    private static byte[] Good(byte[] octets) => Key.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static byte[] Padded(byte[] octets) => Pad([.. Prefix, .. SHA256.HashData(octets)]);

    private static byte[] Pad(byte[] content, byte fill = 0xff, byte type = 0x01) =>
        [0, type, .. Enumerable.Repeat(fill, Length - 3 - content.Length), 0, .. content];

    private static byte[] Short(byte[] content, int padding)
    {
        var block = new byte[Length];
        byte[] start = [0, 1, .. Enumerable.Repeat((byte)0xff, padding), 0, .. content];
        start.CopyTo(block, 0);
        return block;
    }

    private static byte[] Raw(byte[] block) =>
        Octets(BigInteger.ModPow(Number(block) % Modulus, Number(Key.ExportParameters(true).D!), Modulus));

    private static BigInteger Number(byte[] octets) => new(octets, isUnsigned: true, isBigEndian: true);

    private static byte[] Octets(BigInteger number)
    {
        var octets = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[Length - octets.Length], .. octets];
    }

    private static byte[] Flip(byte[] octets, int bit)
    {
        octets[bit / 8 % octets.Length] ^= (byte)(1 << (bit % 8));
        return octets;
    }
}
