using System.Text;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The 61 fields that both sides know. Immutable; name and value of a field lie one behind the other, so that a field
/// is copied at once. Source: RFC 7541, appendix A.
/// </summary>
internal static class StaticTable
{
    /// <summary>The highest index; the lowest is 1.</summary>
    public const int Count = 61;

    public const int Authority = 1;
    public const int Method = 2;
    public const int Path = 4;
    public const int Scheme = 6;
    public const int Status = 8;
    public const int AcceptRanges = 18;
    public const int AccessControlAllowOrigin = 20;
    public const int Allow = 22;
    public const int Authorization = 23;
    public const int CacheControl = 24;
    public const int ContentDisposition = 25;
    public const int ContentEncoding = 26;
    public const int ContentLength = 28;
    public const int ContentRange = 30;
    public const int ContentType = 31;
    public const int Cookie = 32;
    public const int Date = 33;
    public const int ETag = 34;
    public const int Expect = 35;
    public const int Host = 38;
    public const int LastModified = 44;
    public const int Location = 46;
    public const int RetryAfter = 53;
    public const int Server = 54;
    public const int Vary = 59;

    // A line is one field, from index 1 on; the value, if there is one, follows a space.
    private const string Fields = """
        :authority
        :method GET
        :method POST
        :path /
        :path /index.html
        :scheme http
        :scheme https
        :status 200
        :status 204
        :status 206
        :status 304
        :status 400
        :status 404
        :status 500
        accept-charset
        accept-encoding gzip, deflate
        accept-language
        accept-ranges
        accept
        access-control-allow-origin
        age
        allow
        authorization
        cache-control
        content-disposition
        content-encoding
        content-language
        content-length
        content-location
        content-range
        content-type
        cookie
        date
        etag
        expect
        expires
        from
        host
        if-match
        if-modified-since
        if-none-match
        if-range
        if-unmodified-since
        last-modified
        link
        location
        max-forwards
        proxy-authenticate
        proxy-authorization
        range
        referer
        refresh
        retry-after
        server
        set-cookie
        strict-transport-security
        transfer-encoding
        user-agent
        vary
        via
        www-authenticate
        """;

    private static readonly string[] Lines = Fields.ReplaceLineEndings("\n").Split('\n');
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes(string.Concat(Lines.Select(NameAndValue)));
    private static readonly Entry[] Entries = BuildEntries();
    private static readonly byte[][] IndexesByNameLength = BuildIndexesByNameLength();

    /// <summary>Gives a field's name and value, one behind the other.</summary>
    /// <param name="index">1 to <see cref="Count"/>.</param>
    /// <param name="nameLength">Where the value begins.</param>
    /// <param name="nameIndex">The lowest index that has the same name.</param>
    public static ReadOnlySpan<byte> Field(int index, out int nameLength, out int nameIndex)
    {
        Entry entry = Entries[index];
        nameLength = entry.NameLength;
        nameIndex = entry.NameIndex;
        return Bytes.AsSpan(entry.Offset, entry.NameLength + entry.ValueLength);
    }

    /// <summary>Gives a field's name; <paramref name="index"/> is 1 to <see cref="Count"/>.</summary>
    public static ReadOnlySpan<byte> Name(int index) => Field(index, out int nameLength, out _)[..nameLength];

    /// <summary>Gives a field's value; <paramref name="index"/> is 1 to <see cref="Count"/>.</summary>
    public static ReadOnlySpan<byte> Value(int index) => Field(index, out int nameLength, out _)[nameLength..];

    /// <summary>Gives the lowest index that has this name (in lower case), or 0 when none has.</summary>
    public static int IndexOfName(ReadOnlySpan<byte> name)
    {
        if (name.Length >= IndexesByNameLength.Length)
        {
            return 0;
        }

        foreach (byte index in IndexesByNameLength[name.Length])
        {
            if (Bytes.AsSpan(Entries[index].Offset, name.Length).SequenceEqual(name))
            {
                return index;
            }
        }

        return 0;
    }

    private static Entry[] BuildEntries()
    {
        // Index 0 means none; its entry keeps the others at their own index.
        var entries = new Entry[Count + 1];
        var firstIndexes = new Dictionary<string, byte>(StringComparer.Ordinal);
        int offset = 0;
        for (int index = 1; index <= Count; index++)
        {
            string line = Lines[index - 1];
            string name = line[..NameLength(line)];
            int length = NameAndValue(line).Length;
            firstIndexes.TryAdd(name, (byte)index);
            entries[index] = new Entry(
                (ushort)offset, (byte)name.Length, (byte)(length - name.Length), firstIndexes[name]);
            offset += length;
        }

        return entries;
    }

    private static int NameLength(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? line.Length : space;
    }

    private static string NameAndValue(string line)
    {
        int nameLength = NameLength(line);
        return nameLength == line.Length ? line : line.Remove(nameLength, 1);
    }

    private static byte[][] BuildIndexesByNameLength()
    {
        int lengthMax = Entries.Max(entry => entry.NameLength);
        return [.. Enumerable.Range(0, lengthMax + 1).Select(length => Enumerable.Range(1, Count)
            .Where(index => Entries[index].NameLength == length && Entries[index].NameIndex == index)
            .Select(index => (byte)index).ToArray())];
    }

    private readonly record struct Entry(ushort Offset, byte NameLength, byte ValueLength, byte NameIndex);
}
