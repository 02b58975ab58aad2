using System.Globalization;
using System.Net;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dendrite.Fast.Outbound.Tests;

public sealed class AddressGuardTests
{
    private static readonly AddressGuard Guard = new([], []);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")] // compatible, of 127.0.0.1
    [InlineData("::808:808")] // compatible, of a public one
    [InlineData("::ffff:127.0.0.1")] // mapped
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:0:10.0.0.1")] // translated
    [InlineData("64:ff9b::10.0.0.1")] // NAT64
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b:1::8.8.8.8")] // NAT64 of a network of its own
    [InlineData("100::1")] // discarded
    [InlineData("2001::1")] // Teredo
    [InlineData("2001:0:808:808::f7f7:f7f7")] // Teredo of public ones
    [InlineData("2001:10::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")] // 6to4 of 127.0.0.1
    [InlineData("2002:a00:1::1")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2a00:1450::5efe:127.0.0.1")] // ISATAP
    [InlineData("2a00:1450::200:5efe:192.168.0.1")]
    [InlineData("3fff::1")]
    [InlineData("4000::1")] // not given out
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")] // metadata of a cloud
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void A_special_address_is_refused(string address)
        => Assert.False(Guard.IsAllowed(IPAddress.Parse(address), OutboundPolicy.Foreign));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("2001:200::1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2002:808:808::1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::5efe:8.8.8.8")]
    public void An_address_of_the_internet_is_allowed(string address)
        => Assert.True(Guard.IsAllowed(IPAddress.Parse(address), OutboundPolicy.Foreign));

    [Fact]
    public void An_allowed_range_goes_before_the_special_and_the_denied_ones()
    {
        AddressGuard guard = new([IPNetwork.Parse("10.1.0.0/16")], [IPNetwork.Parse("10.0.0.0/8")]);

        Assert.True(IsAllowed(guard, "10.1.2.3"));
        Assert.True(IsAllowed(guard, "::ffff:10.1.2.3"));
        Assert.True(IsAllowed(guard, "64:ff9b::10.1.2.3"));
        Assert.False(IsAllowed(guard, "10.2.0.1"));
    }

    [Fact]
    public void An_allowed_range_does_not_allow_what_is_inside_its_addresses()
    {
        AddressGuard guard = new([IPNetwork.Parse("2001::/32"), IPNetwork.Parse("::/96")], []);

        Assert.True(IsAllowed(guard, "2001:0:808:808::f7f7:f7f7"));
        Assert.False(IsAllowed(guard, "2001:0:7f00:1::f7f7:f7f7"));
        Assert.False(IsAllowed(guard, "2001:0:808:808::80ff:fffe"));
        Assert.True(IsAllowed(guard, "::1"));
        Assert.False(IsAllowed(guard, "::127.0.0.1"));
    }

    [Fact]
    public void A_denied_range_refuses_public_addresses_in_every_form()
    {
        AddressGuard guard = new([], [IPNetwork.Parse("8.8.0.0/16")]);

        Assert.False(IsAllowed(guard, "8.8.8.8"));
        Assert.False(IsAllowed(guard, "::ffff:8.8.8.8"));
        Assert.False(IsAllowed(guard, "2002:808:808::1"));
        Assert.True(IsAllowed(guard, "8.9.8.8"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("1.1.1.1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("ff02::1", false)]
    public void The_operator_may_name_every_address_of_one_host(string address, bool isAllowed)
        => Assert.Equal(isAllowed, Guard.IsAllowed(IPAddress.Parse(address), OutboundPolicy.Configured));

    [Property(MaxTest = 5_000)]
    public Property The_guard_says_what_plain_arithmetic_says()
        => Prop.ForAll(Addresses().ToArbitrary(), address =>
            Assert.Equal(Oracle.IsAllowed(address), Guard.IsAllowed(address, OutboundPolicy.Foreign)));

    private static bool IsAllowed(AddressGuard guard, string address)
        => guard.IsAllowed(IPAddress.Parse(address), OutboundPolicy.Foreign);

    // Addresses around the edges of each range, and of each form that has another one inside.
    private static Gen<IPAddress> Addresses()
    {
        var v4 = from edge in Gen.Elements(Oracle.EdgesV4)
                 from step in Gen.Choose(-2, 2)
                 from any in Gen.Choose(int.MinValue, int.MaxValue)
                 from isAny in Gen.Elements(true, false, false)
                 select isAny ? (uint)any : (uint)(edge + step);
        var plain = v4.Select(value => Oracle.V4(value));
        var nested = from inner in v4
                     from other in v4
                     from form in Gen.Elements(Oracle.Forms)
                     select form(inner, other);
        var v6 = from head in Gen.Elements(Oracle.HeadsV6)
                 from step in Gen.Choose(-2, 2)
                 from tail in Gen.Choose(int.MinValue, int.MaxValue)
                 select Oracle.V6(((BigInteger)head << 96) + ((BigInteger)step << 32) + (uint)tail);
        var edges = from edge in Gen.Elements(Oracle.EdgesV6)
                    from step in Gen.Choose(-2, 2)
                    select Oracle.V6(edge + step);
        return Gen.OneOf(plain, nested, v6, edges);
    }

    /// <summary>The rules once more, with numbers for addresses and first and last ones for ranges.</summary>
    private static class Oracle
    {
        private static readonly (uint First, uint Last)[] RangesV4 =
        [
            Range("0.0.0.0", "0.255.255.255"), Range("10.0.0.0", "10.255.255.255"),
            Range("100.64.0.0", "100.127.255.255"), Range("127.0.0.0", "127.255.255.255"),
            Range("168.63.129.16", "168.63.129.16"), Range("169.254.0.0", "169.254.255.255"),
            Range("172.16.0.0", "172.31.255.255"), Range("192.0.0.0", "192.0.0.255"),
            Range("192.0.2.0", "192.0.2.255"), Range("192.88.99.0", "192.88.99.255"),
            Range("192.168.0.0", "192.168.255.255"), Range("198.18.0.0", "198.19.255.255"),
            Range("198.51.100.0", "198.51.100.255"), Range("203.0.113.0", "203.0.113.255"),
            Range("224.0.0.0", "255.255.255.255"),
        ];

        private static readonly BigInteger All = (BigInteger.One << 128) - 1;

        public static long[] EdgesV4 { get; } = [.. RangesV4.SelectMany(r => new[] { (long)r.First, (long)r.Last })];

        public static uint[] HeadsV6 { get; } =
        [
            0x00000000, 0x0064ff9b, 0x20010000, 0x200101ff, 0x20010200, 0x20010db8, 0x2002ffff, 0x26064700,
            0x3fff0000, 0x3fff0fff, 0x3fff1000, 0xfc000000, 0xfe800000, 0xff020000,
        ];

        public static BigInteger[] EdgesV6 { get; } =
        [
            Of("::1"), Of("::ffff:0:0"), Of("64:ff9b::"), Of("64:ff9b::ffff:ffff"), Of("2000::"), Of("2001::"),
            Of("2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"), Of("2001:db8::"),
            Of("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"), Of("3fff::"), Of("3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
            Of("3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ];

        public static Func<uint, uint, IPAddress>[] Forms { get; } =
        [
            (inner, _) => V6(inner),
            (inner, _) => V6((BigInteger.Parse("65535", CultureInfo.InvariantCulture) << 32) + inner),
            (inner, _) => V6(((BigInteger)0xffff << 48) + inner),
            (inner, _) => V6(((BigInteger)0x0064ff9b << 96) + inner),
            (inner, other) => V6(((BigInteger)0x2002 << 112) + ((BigInteger)inner << 80) + (other >> 1)),
            (inner, other) => V6(((BigInteger)0x20010000 << 96) + ((BigInteger)other << 64) + (uint)~inner),
            (inner, _) => V6(((BigInteger)0x2a001450 << 96) + ((BigInteger)0x5efe << 32) + inner),
            (inner, _) => V6(((BigInteger)0x2a001450 << 96) + ((BigInteger)0x02005efe << 32) + inner),
            (inner, other) => V6(
                ((BigInteger)0x2002 << 112) + ((BigInteger)inner << 80) + ((BigInteger)0x5efe << 32) + other),
        ];

        public static bool IsAllowed(IPAddress address)
        {
            var value = new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
            if (address.GetAddressBytes().Length == 4)
            {
                return IsPublic((uint)value);
            }

            var low = (uint)(value & 0xffffffff);
            if (value >> 32 == 0xffff)
            {
                return IsPublic(low);
            }

            var isNat64 = value >> 32 == (BigInteger)0x0064ff9b << 64;
            var isGlobal = value >> 125 == 1;
            if (!isNat64 && !isGlobal)
            {
                return false;
            }

            if (value >> 105 == 0x2001 << 7 || value >> 96 == 0x20010db8 || value >> 108 == 0x3fff << 4)
            {
                return false;
            }

            var isSixToFour = value >> 112 == 0x2002;
            var interfaceId = (value >> 32) & 0xffffffff;
            var isIsatap = interfaceId == 0x5efe || interfaceId == 0x02005efe;
            return (!isNat64 || IsPublic(low))
                && (!isSixToFour || IsPublic((uint)((value >> 80) & 0xffffffff)))
                && (!isIsatap || IsPublic(low));
        }

        public static IPAddress V4(uint value) => new(
            new BigInteger(value).ToByteArray(isUnsigned: true, isBigEndian: true) is var bytes
                ? [.. new byte[4 - bytes.Length], .. bytes]
                : []);

        public static IPAddress V6(BigInteger value)
        {
            var bytes = (value & All).ToByteArray(isUnsigned: true, isBigEndian: true);
            return new IPAddress([.. new byte[16 - bytes.Length], .. bytes]);
        }

        private static bool IsPublic(uint value) => !RangesV4.Any(r => r.First <= value && value <= r.Last);

        private static (uint First, uint Last) Range(string first, string last) => ((uint)Of(first), (uint)Of(last));

        private static BigInteger Of(string address)
            => new(IPAddress.Parse(address).GetAddressBytes(), isUnsigned: true, isBigEndian: true);
    }
}
