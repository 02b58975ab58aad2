using System.Reflection;
using BenchmarkDotNet.Attributes;
using Xunit;

namespace Dendrite.Fast.Micro.Tests;

/// <summary>Runs every benchmark as it is, without timing it: it works, and allocates no more than it may.</summary>
public sealed class BenchmarkTests
{
    // Scratch memory grows in the first rounds; what is left after these is allocated for good.
    private const int CallsPerRound = 40;
    private const int RoundsMax = 10;

    private static readonly AllocatedGate Gate = AllocatedGate.Read();

    public static IEnumerable<TheoryDataRow<string, string>> Benchmarks()
    {
        foreach (var type in typeof(EventBytesBenchmarks).Assembly.GetExportedTypes())
        {
            foreach (var method in type.GetMethods().Where(IsBenchmark))
            {
                yield return new TheoryDataRow<string, string>(type.Name, method.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void It_runs_and_allocates_no_more_than_it_may(string type, string method)
    {
        var operation = Prepare(type, method, out var operationsPerCall);
        var name = $"{type}.{method}";
        var calls = operationsPerCall > 1 ? 1 : CallsPerRound;
        var bytes = double.MaxValue;

        operation();
        for (var round = 0; round < RoundsMax && !Gate.Allows(name, bytes); round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var call = 0; call < calls; call++)
            {
                operation();
            }

            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (calls * operationsPerCall);
        }

        Assert.True(Gate.Allows(name, bytes), $"{name} allocates {bytes} bytes an operation");
    }

    [Fact]
    public void Every_bound_is_that_of_a_benchmark()
    {
        var benchmarks = Benchmarks().Select(static row => $"{row.Data.Item1}.{row.Data.Item2}");

        Assert.Empty(Gate.Names.Except(benchmarks));
    }

    private static bool IsBenchmark(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>() is not null;

    private static Action Prepare(string typeName, string methodName, out int operationsPerCall)
    {
        var type = typeof(EventBytesBenchmarks).Assembly.GetExportedTypes().Single(one => one.Name == typeName);
        var method = type.GetMethod(methodName)!;
        operationsPerCall = Math.Max(1, method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke);
        var subject = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsSourceAttribute>() is { } source)
            {
                var values = (IEnumerable<string>)type.GetProperty(source.Name)!.GetValue(null)!;
                Assert.SkipUnless(values.Any(), "../shared/vectors/synthetic is not there");
                property.SetValue(subject, values.First());
            }
        }

        foreach (var setup in type.GetMethods())
        {
            if (setup.GetCustomAttribute<GlobalSetupAttribute>() is not null)
            {
                setup.Invoke(subject, null);
            }
        }

        return Bind(subject, method);
    }

    // A typed delegate: a call by reflection would box what the benchmark returns.
    private static Action Bind(object subject, MethodInfo method)
    {
        var bind = typeof(BenchmarkTests)
            .GetMethod(nameof(BindTyped), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.ReturnType);
        return (Action)bind.Invoke(null, [subject, method])!;
    }

    private static Action BindTyped<TResult>(object subject, MethodInfo method)
    {
        var function = method.CreateDelegate<Func<TResult>>(subject);
        return () => function();
    }
}
