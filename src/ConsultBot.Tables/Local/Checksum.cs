using System.Buffers.Binary;
using System.Numerics;

namespace ConsultBot.Tables.Local;

/// <summary>CRC-32C (RFC 3720, appendix B.4), without the inversions at both ends: the callers always begin with something that is not zero.</summary>
internal static class Checksum
{
    public static uint Add(uint checksum, long number) => BitOperations.Crc32C(checksum, (ulong)number);

    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var value in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, value);
        }

        return checksum;
    }
}
