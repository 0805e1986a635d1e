// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** Nobody waits: the database itself keeps units apart. */
final class NoTurns implements ReadWriteLock, Lock {

    @Override
    public Lock readLock() {
        return this;
    }

    @Override
    public Lock writeLock() {
        return this;
    }

    @Override
    public void lock() {
        // Always free.
    }

    @Override
    public void lockInterruptibly() {
        // Always free.
    }

    @Override
    public boolean tryLock() {
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
        return true;
    }

    @Override
    public void unlock() {
        // Never held.
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
