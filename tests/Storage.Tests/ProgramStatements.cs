using System.Reflection;
using System.Text.RegularExpressions;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// The SQL statements that this program prepares on a store while it serves: of all row types, of all reads and small
/// writes, and the lanes' own. Those of checks are not among them: a check asks for the schema of its program.
/// </summary>
internal static partial class ProgramStatements
{
    /// <summary>All of them, each on one line, in order.</summary>
    public static IReadOnlyList<string> Of(Dialect dialect) =>
    [
        .. Specs().Select(spec => dialect == Dialect.Sqlite ? SqliteStatements.For(spec) : PostgresStatements.For(spec))
            .Concat(Reads(dialect))
            .Concat(OwnOfLanes(dialect))
            .Select(statement => Spaces().Replace(statement, " ").Trim())
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What all row types do.</summary>
    public static IEnumerable<TableSpec> Specs() => typeof(Database).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRow<>)))
        .Select(type => type.GetProperty("Spec", BindingFlags.Public | BindingFlags.Static))
        .Select(property => (TableSpec)property!.GetValue(null)!);

    private static IEnumerable<string> Reads(Dialect dialect)
    {
        Dialect other = dialect == Dialect.Sqlite ? Dialect.Postgres : Dialect.Sqlite;
        return Serving()
            .Where(type => !type.Name.StartsWith(other.ToString(), StringComparison.Ordinal))
            .SelectMany(StaticFields)
            .Where(field => typeof(ReadSql).IsAssignableFrom(field.FieldType)
                || typeof(IEnumerable<ReadSql>).IsAssignableFrom(field.FieldType))
            .SelectMany(field => field.GetValue(null) is ReadSql one
                ? [one]
                : (IEnumerable<ReadSql>)field.GetValue(null)!)
            .Select(sql => sql.For(dialect))
            // Functions of PostgreSQL, for what there is only on it.
            .Where(sql => dialect == Dialect.Postgres || !sql.Contains("pg_", StringComparison.Ordinal));
    }

    private static IEnumerable<string> OwnOfLanes(Dialect dialect) => Serving()
        .Where(type => type.Name.StartsWith(dialect.ToString(), StringComparison.Ordinal))
        .SelectMany(StaticFields)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!)
        .Where(text => Statement().IsMatch(text));

    private static IEnumerable<Type> Serving() => typeof(Database).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters
            && !type.Name.Contains("Check", StringComparison.Ordinal)
            && type.Name != nameof(Repair));

    private static IEnumerable<FieldInfo> StaticFields(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(select|insert|update|delete|with) ")]
    private static partial Regex Statement();
}
