using Letters.Searching;

namespace Letters.Tests.Searching;

public class PositionSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sets_of_positions_are_what_sorted_sets_are(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var (left, right) = (Some(random), Some(random));
            var (one, other) = (Of(left), Of(right));
            Assert.Equal(left.Intersect(right).Order(), All(one.Intersect(other)));
            Assert.Equal(left.Union(right).Order(), All(PositionSet.Union([one, other])));
            Assert.Equal(left.Count, one.Count);

            var (first, count) = (random.Next(1, 80), random.Next(1, 20));
            Assert.Equal(left.Where(position => position >= first).Take(count), one.From(first, count));
            var before = left.Where(position => position < first).TakeLast(count).ToList();
            Assert.Equal(before.Count == 0 ? null : before[0], one.Before(first, count));
        }
    }

    [Fact]
    public void A_written_set_is_read_from_its_parts()
    {
        var random = new Random(4);
        for (var round = 0; round < 100; round++)
        {
            var positions = new SortedSet<int>(Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(1, 1 << random.Next(1, 28))));
            var parts = Of(positions).Write(40).ToList();
            Assert.All(parts, part => Assert.InRange(part.Length, 0, 40));
            Assert.Equal(positions, All(PositionSet.Union(parts.Select(part => PositionSet.Read(part)))));
        }
    }

    [Fact]
    public void A_list_of_one_kind_is_a_few_bytes_however_long_it_is()
    {
        var everybody = new PositionSet();
        for (var position = 1; position <= 1_000_000; position++) everybody.Add(position);
        Assert.Equal(1_000_000, everybody.Count);
        Assert.InRange(Assert.Single(everybody.Write(60_000)).Length, 2, 8);
    }

    private static PositionSet Of(IEnumerable<int> positions)
    {
        var set = new PositionSet();
        foreach (var position in positions) set.Add(position);
        return set;
    }

    private static SortedSet<int> Some(Random random)
    {
        var density = random.NextDouble();
        return [.. Enumerable.Range(1, 80).Where(_ => random.NextDouble() < density)];
    }

    private static IReadOnlyList<int> All(PositionSet set) => set.From(1, int.MaxValue);
}
