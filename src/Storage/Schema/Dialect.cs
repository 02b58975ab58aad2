using System.Globalization;

namespace Dendrite.Fast.Storage;

/// <summary>What differs between the stores in SQL that is otherwise the same.</summary>
internal enum Dialect
{
    Sqlite,
    Postgres,
}

/// <summary>Fills the braces of shared SQL text.</summary>
internal static class DialectText
{
    public static string Ddl(Dialect dialect, string text)
    {
        (string, string)[] words = dialect == Dialect.Sqlite
            ? [("{long}", "integer"), ("{int}", "integer"), ("{text}", "text"), ("{blob}", "blob"),
                ("{bool}", "integer"), ("{rows}", "strict"), ("{tree}", "strict, without rowid")]
            : [("{long}", "bigint"), ("{int}", "integer"), ("{text}", "text collate \"C\""), ("{blob}", "bytea"),
                ("{bool}", "boolean"), (" {rows}", ""), (" {tree}", "")];
        foreach ((string word, string replacement) in words)
        {
            text = text.Replace(word, replacement, StringComparison.Ordinal);
        }

        return text;
    }
}

/// <summary>
/// A query for both stores. Parameters are <c>$1</c> and up; <c>{in $1}</c> compares with each element of an array
/// parameter.
/// </summary>
internal sealed class ReadSql
{
    private readonly string _sqlite;
    private readonly string _postgres;

    public ReadSql(string text)
    {
        _sqlite = text;
        _postgres = text;
        int at;
        while ((at = _sqlite.IndexOf("{in $", StringComparison.Ordinal)) >= 0)
        {
            int end = _sqlite.IndexOf('}', at);
            string parameter = _sqlite[(at + 4)..end];
            string token = _sqlite[at..(end + 1)];
            _sqlite = _sqlite.Replace(
                token, string.Create(CultureInfo.InvariantCulture, $"in (select value from json_each({parameter}))"),
                StringComparison.Ordinal);
            _postgres = _postgres.Replace(token, $"= any({parameter})", StringComparison.Ordinal);
        }
    }

    public string For(Dialect dialect) => dialect == Dialect.Sqlite ? _sqlite : _postgres;
}
