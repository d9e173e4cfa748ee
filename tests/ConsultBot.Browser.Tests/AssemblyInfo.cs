// The tests start hosts and a browser and hold them to times: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
