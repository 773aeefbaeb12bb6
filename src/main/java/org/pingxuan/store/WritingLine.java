package org.pingxuan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.Holdings;

/**
 * The line of those who want to write on the one connection that does. Whoever has the turn does the work of all who are
 * waiting and commits once for them, so that many share the wait for the disk; each piece of work stands or falls alone.
 */
final class WritingLine {

    /** Pieces of work in one commit. */
    private static final int MOST = 64;

    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final SqlHoldings writer;

    WritingLine(SqlHoldings writer) {
        this.writer = writer;
    }

    /** One piece of work and what became of it; it is done when it is committed or has failed. */
    private static final class Piece<T> {
        private final Function<Holdings, T> work;
        private @Nullable T result;
        private @Nullable Throwable failure;
        private boolean done;

        Piece(Function<Holdings, T> work) {
            this.work = work;
        }

        void attempt(SqlHoldings writer) {
            Sql.Mark mark = writer.sql().mark();
            try {
                result = work.apply(writer);
                mark.keep();
            } catch (RuntimeException | Error e) {
                failure = e;
                mark.takeBack();
            }
        }

        T result() {
            if (failure instanceof RuntimeException e) {
                throw e;
            } else if (failure instanceof Error e) {
                throw e;
            }
            return result;
        }
    }

    /** Returns when the work is committed; when it throws, nothing was written. */
    <T> T write(Function<Holdings, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a piece of work writes on its own, not through another");
        }
        Piece<T> piece = new Piece<>(work);
        waiting.add(piece);
        turn.lock();
        try {
            while (!piece.done) {
                next();
            }
        } finally {
            turn.unlock();
        }
        return piece.result();
    }

    private void next() {
        List<Piece<?>> together = new ArrayList<>();
        RuntimeException failed = null;
        try {
            while (together.size() < MOST && !waiting.isEmpty()) {
                Piece<?> piece = waiting.remove();
                together.add(piece);
                piece.attempt(writer);
            }
            writer.sql().commit();
        } catch (RuntimeException e) {
            failed = e;
            writer.sql().rollback();
        } finally {
            for (Piece<?> piece : together) {
                if (failed != null && piece.failure == null) {
                    piece.failure = failed;
                }
                piece.done = true;
            }
        }
    }

    /** Runs when nobody has the turn, and nobody gets it afterwards before it has ended. */
    void alone(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }
}
