using System.Globalization;
using System.Reflection;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// Appends with one row of every row type that there is, and one record of every kind, made from the types themselves:
/// a new type is covered from its first day.
/// </summary>
internal static class EveryRow
{
    private static readonly MethodInfo AddMethod = typeof(DataAppend).GetMethod(nameof(DataAppend.Add))!;

    /// <summary>All public row types, those that add before those that change before those that remove.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(DataAppend).Assembly.GetTypes()
        .Where(type => type.IsPublic && type.IsValueType && IsRow(type))
        .OrderBy(type => Spec(type).Mode)
        .ThenByDescending(type => Spec(type).MustMatch)
        .ThenBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The rows that the append of the next variant changes and removes.</summary>
    public static DataAppend Seed(int variant)
    {
        var append = new DataAppend(OwnerKey.Server);
        foreach (Type type in Types.Where(Adds))
        {
            Add(append, type, variant);
        }

        return append;
    }

    /// <summary>Adds rows of the variant, and changes and then removes those of the one before.</summary>
    public static DataAppend Next(int variant)
    {
        DataAppend append = Seed(variant);
        foreach (Type type in Types.Where(type => !Adds(type)))
        {
            Add(append, type, variant - 1);
        }

        foreach (MethodInfo make in typeof(LogRecord).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(LogRecord)))
        {
            append.Log((LogRecord)make.Invoke(null, Values(make.GetParameters(), variant))!);
        }

        return append;
    }

    /// <summary>Everything in the database that an append can change, as text.</summary>
    public static async Task<string[]> DumpAsync(TestStore store)
    {
        IReadOnlyList<object?[]> tables = await store.QueryAsync(store.IsPostgres
            ? "select table_name from information_schema.tables where table_schema = 'public'"
            : "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
        IEnumerable<string> names = tables.Select(row => (string)row[0]!).Where(IsWrittenByAppends);
        if (store.IsPostgres)
        {
            // Each look is one statement: its connection is what costs.
            string all = string.Join(" union all ", names.Select(name => $"select '{name}', {name}::text from {name}"));
            return Lines(string.Empty, await store.QueryAsync(all));
        }

        var lines = new List<string>();
        foreach (string name in names)
        {
            lines.AddRange(Lines(name, await store.QueryAsync($"select * from {name}")));
        }

        return [.. lines];
    }

    private static string[] Lines(string name, IReadOnlyList<object?[]> rows) =>
        [.. rows.Select(row => $"{name}: {string.Join(" | ", row.Select(Text))}").Order(StringComparer.Ordinal)];

    private static bool IsWrittenByAppends(string table) =>
        table is not ("owner_slots" or "schema_versions" or "id_blocks");

    private static string Text(object? value) => value is byte[] bytes
        ? Convert.ToHexString(bytes)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";

    private static bool IsRow(Type type) => Array.Exists(type.GetInterfaces(), candidate =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IRow<>));

    private static TableSpec Spec(Type type) => (TableSpec)type.GetProperty("Spec")!.GetValue(null)!;

    private static bool Adds(Type type) =>
        Spec(type).Mode is WriteMode.Insert or WriteMode.InsertIgnore or WriteMode.Upsert;

    private static void Add(DataAppend append, Type type, int variant) =>
        AddMethod.MakeGenericMethod(type).Invoke(append, [Row(type, variant)]);

    private static object Row(Type type, int variant)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke(Values(constructor.GetParameters(), variant));
    }

    private static object?[] Values(ParameterInfo[] parameters, int variant) =>
        Array.ConvertAll(parameters, parameter => Value(parameter.ParameterType, variant));

    /// <summary>The same for a type and variant, so that a row that must match finds the one that was added.</summary>
    private static object Value(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            Array values = Enum.GetValues(type);
            return values.GetValue(variant % values.Length)!;
        }

        byte[] bytes = [.. Enumerable.Range(0, 40).Select(index => (byte)(index + variant))];
        return type switch
        {
            _ when type == typeof(long) => variant + 1L,
            _ when type == typeof(int) => variant + 1,
            _ when type == typeof(bool) => variant % 2 == 0,
            _ when type == typeof(string) => string.Create(CultureInfo.InvariantCulture, $"text {variant}"),
            _ when type == typeof(byte[]) => bytes,
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(bytes),
            _ when IsRow(type) => Row(type, variant),
            _ => Activator.CreateInstance(type, variant + 1L)!,
        };
    }
}
